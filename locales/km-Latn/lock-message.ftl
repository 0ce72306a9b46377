# reviewed: no
# word breaks: no
# Messages about the emergency lock. Khmer in Latin letters, in the spelling of ussd.ftl.

lock-message-locked = { $institution }: Aekasar robos nak ban chak sao. Min men nak? Som hav { $hotline }
lock-message-proposed = { $institution }: Sakha snoe doh sao aekasar robos nak. Min men nak? Som hav { $hotline }
lock-message-unlocked = { $institution }: Aekasar robos nak ban doh sao. Min men nak? Som hav { $hotline }
