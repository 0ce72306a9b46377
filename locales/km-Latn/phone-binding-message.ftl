# reviewed: no
# word breaks: no
# Messages about a phone that two of the staff have registered. Khmer in Latin letters, in the spelling of ussd.ftl.

phone-binding-message-bound = { $institution }: Lek nih chea lek saothon robos nak haoy. Min men nak? Som hav { $hotline }
