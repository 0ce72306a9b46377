# reviewed: no
# word breaks: no
# Messages about a change of the bank account. Khmer in Latin letters, in the spelling of ussd.ftl.

account-message-code =
    Kod { $code } samrap PDO KONENI THONEAKEAR. Kom prap norna.

    @{ $host } #{ $code }
account-message-entered = { $institution }: Pdo koneni tov ...{ $ending }. Min men nak? Choch { $dial } reu hav { $hotline }
account-message-approved = { $institution }: Prak chol koneni ...{ $ending } chab pi pel nih. Min men nak? Hav { $hotline }
account-message-refused = { $institution }: Min anumat koneni ...{ $ending } te. Samnuor: { $hotline }
account-message-stopped = { $institution }: Ban banhchhob kar pdo koneni ...{ $ending }. Min men nak? Hav { $hotline }
account-message-entered-reply = { $institution }: Pdo koneni tov ...{ $ending }. Min men nak? Phnhaer { $sign } tov { $reply } reu choch { $dial }
account-message-entered-former = { $institution }: Samachik del thloap brae lek nih pdo poramean. Min men nak? Hav { $hotline }
account-message-entered-former-reply = { $institution }: Samachik del thloap brae lek nih pdo poramean. Min men nak? Phnhaer { $sign } tov { $reply }
account-message-payment = { $institution }: Pdo vithi baek prak. Min men nak? Choch { $dial } reu hav { $hotline }
account-message-payment-reply = { $institution }: Pdo vithi baek prak. Min men nak? Phnhaer { $sign } tov { $reply } reu choch { $dial }
account-message-contact = { $institution }: Pdo tomneak tomnong. Min men nak? Choch { $dial } reu hav { $hotline }
account-message-contact-reply = { $institution }: Pdo tomneak tomnong. Min men nak? Phnhaer { $sign } tov { $reply } reu choch { $dial }
