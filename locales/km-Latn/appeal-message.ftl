# reviewed: no
# word breaks: no
# Messages about the end of the time to appeal. Khmer in Latin letters, in the spelling of ussd.ftl.

appeal-message-ends = { $institution }: { $reference } ach som pinit laeng vinh troem { $date }. Samnuor: { $hotline }
