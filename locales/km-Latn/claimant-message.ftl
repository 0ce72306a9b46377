# reviewed: no
# word breaks: no
# Messages to a claimant who has a record. Khmer in Latin letters, in the spelling of ussd.ftl.

claimant-message-number = { $institution }: Lek robos nak { $number } samrap chol. Som kot tuk.
claimant-message-approved = { $institution }: Ban banhcheak aekasar { $number } haoy. Nak ach som saothon ban.
claimant-message-refused = { $institution }: Ban padesaeth aekasar { $number }. Som hav { $hotline }
