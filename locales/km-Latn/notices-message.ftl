# reviewed: no
# word breaks: no
# Messages about how a person is written to. Khmer in Latin letters, in the spelling of ussd.ftl.

notices-message-chosen = { $institution }: Sakha ban pdo robieb phnhaer sar. Min men nak? Som hav { $hotline }
