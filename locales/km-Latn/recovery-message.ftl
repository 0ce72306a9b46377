# reviewed: no
# word breaks: no
# Messages to whoever agreed to pay back money that came after a death: without an amount. Khmer in Latin letters, in the spelling of ussd.ftl.

recovery-message-agreed = { $institution }: Phenkar sang prak vinh ban banhcheak. Min ban prom prieng? Hav { $hotline }
