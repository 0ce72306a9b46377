# reviewed: no
# word breaks: no
# Answers to text messages that people send. Khmer in Latin letters, in the spelling of ussd.ftl.

reply-message-stopped = { $institution }: Ban banhchhob samrap samachik { $numbers }. Samnuor: { $hotline }
reply-message-nothing = { $institution }: Kmean avei trov banhchhob samrap lek nih te. Samnuor: { $hotline }
reply-message-unknown = { $institution }: Yoeng min an sar te. Daembei banhchhob, phnhaer { $sign }. Samnuor: { $hotline }
