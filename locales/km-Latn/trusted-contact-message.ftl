# reviewed: no
# word breaks: no
# Messages to a person about her trusted contact. Khmer in Latin letters, in the spelling of ussd.ftl.

trusted-contact-message-own = { $institution }: Nak del nak tuk chet ban pdo. Min men nak? Som hav { $hotline }
