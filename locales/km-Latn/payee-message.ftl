# reviewed: no
# word breaks: no
# Messages about who receives a pension in somebody's stead: without an amount. Khmer in Latin letters, in the spelling of ussd.ftl.

payee-message-proposed = { $institution }: Montrei snoe aoy { $name } totuol prak saothon chumnuos nak. Min yolprom? Som hav { $hotline }
payee-message-named = { $institution }: Montrei snoe aoy nak totuol prak saothon chumnuos { $name }. Bae nak min chong, som hav { $hotline }
payee-message-approved = { $institution }: { $name } totuol prak saothon chumnuos nak dal { $date }. Prak now tae robos nak. Samnuor: { $hotline }
payee-message-receives = { $institution }: Nak totuol prak saothon chumnuos { $name } dal { $date }. Som chaymvay samrap koat. Samnuor: { $hotline }
payee-message-not-done = { $institution }: Samnaer aoy { $name } totuol prak saothon chumnuos nak, min ban samrech te. Samnuor: { $hotline }
payee-message-not-named = { $institution }: Samnaer aoy nak totuol prak saothon chumnuos { $name }, min ban samrech te. Samnuor: { $hotline }
payee-message-ended = { $institution }: { $name } leng totuol prak saothon chumnuos nak haoy. Samnuor: { $hotline }
payee-message-vacant = { $institution }: { $name } leng totuol prak saothon chumnuos nak haoy. Trov dak nak totuol thmei. Som hav { $hotline }
payee-message-over = { $institution }: Nak leng totuol prak saothon chumnuos { $name } haoy. Samnuor: { $hotline }
