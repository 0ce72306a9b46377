# reviewed: no
# word breaks: no
# Messages about two numbers of one person. Khmer in Latin letters, in the spelling of ussd.ftl.

merge-message-joined = { $institution }: Lek samachik pi robos nak ban phchoap. Prak mok tam lek muoy. Khos? Hav { $hotline }
merge-message-parted = { $institution }: Lek samachik pi del ban phchoap, bambek vinh haoy. Samnuor: { $hotline }
