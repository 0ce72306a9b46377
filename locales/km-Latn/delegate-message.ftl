# reviewed: no
# word breaks: no
# Messages about who may act for somebody. Khmer in Latin letters, in the spelling of ussd.ftl.

delegate-message-granted = { $institution }: Nak aoy { $name } thvoe chumnuos nak dal { $date }. Min men nak? Som hav { $hotline }
delegate-message-named = { $institution }: { $name } aoy nak thvoe chumnuos koat dal { $date }. Bae nak min chong, som chol haoy banhchhob. Samnuor: { $hotline }
delegate-message-ended = { $institution }: { $name } leng ach thvoe chumnuos nak haoy. Samnuor: { $hotline }
delegate-message-over = { $institution }: Nak leng ach thvoe chumnuos { $name } haoy. Samnuor: { $hotline }
delegate-message-acted = { $institution }: { $name } ban phnhaer samnaer chumnuos nak. Min troem trov? Som hav { $hotline }
delegate-message-code =
    Kod { $code } samrap AOY NAK PHSENG THVOE CHUMNUOS NAK. Kom prap norna.

    @{ $host } #{ $code }
delegate-message-proposed = { $institution }: Montrei snoe aoy { $name } thvoe chea anaphyeabal robos nak. Min yolprom? Som hav { $hotline }
delegate-message-guardian = { $institution }: { $name } chea anaphyeabal robos nak tam sechkdei samrech, dal { $date }. Nak banhchhob koat ban krob pel. { $hotline }
delegate-message-guardian-named = { $institution }: Nak chea anaphyeabal robos { $name } tam sechkdei samrech, dal { $date }. Samnuor: { $hotline }
delegate-message-stopped = { $institution }: Nak ban banhchhob anaphyeabal { $name }. Montrei pi neak nung pinit. Samnuor: { $hotline }
delegate-message-guardian-stopped = { $institution }: Nak leng ach thvoe chumnuos { $name } haoy, dal montrei samrech. Samnuor: { $hotline }
delegate-message-review = { $institution }: Kar anunhat robos anaphyeabal { $name } chob thngai { $date }. Montrei nung pinit mdong tiet. Samnuor: { $hotline }
delegate-message-guardian-review = { $institution }: Nak chea anaphyeabal robos { $name } dal { $date }. Daembei bantor, som yok sechkdei samrech tov sakha. { $hotline }
