# reviewed: no
# word breaks: no
# Messages after somebody reported a death. Khmer in Latin letters, in the spelling of ussd.ftl.

death-message-asked = { $institution }: Mean ke tha nak totuol moronapheap. Now ros? Choch { $dial } reu hav { $hotline }
death-message-held = { $institution }: Prak saothon rong cham, prouh mean damnoeng moronapheap. Now ros? Choch { $dial } reu hav { $hotline }
death-message-alive = { $institution }: Ban kot tuk tha nak now ros. Som arkun. Min men nak? Hav { $hotline }
