# reviewed: no
# word breaks: no
# Messages about a life certificate that is due. Khmer in Latin letters, in the spelling of ussd.ftl.

life-message-due = { $institution }: Som banhcheak tha now ros troem { $date } now sakha. Samnuor: { $hotline }
life-message-guardian = { $institution }: Nak kraom anaphyeabal trov banhcheak tha now ros troem { $date }. Samnuor: { $hotline }
life-message-shown = { $institution }: Ban banhcheak tha now ros haoy. Loek kraoy troem { $date }. { $hotline }
life-message-provisional = { $institution }: Ban khoenh kradas robos nak haoy. Mean sopolpheap dal { $date }. { $hotline }
