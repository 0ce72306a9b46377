# reviewed: no
# word breaks: no
# Text messages. The last line lets a phone fill the code in; its form is fixed. Khmer in Latin letters, in the spelling of ussd.ftl.

message-sign-in-code =
    { $code } chea kod robos nak samrap Sothon. Kom prap norna, teang montrei.

    @{ $host } #{ $code }
message-activate-first = { $institution }: Nak min thloap chol pi mun. Som baek { $address }
message-case-received = { $institution }: Ban totuol { $reference } haoy. Poatamean: { $dial }
message-case-news = { $institution }: Mean damnoeng thmei { $reference }. Som choch { $dial }
message-case-counter = { $institution }: { $reference } ban banhchoul samrap nak, { $office }. Khos? Hav { $hotline }
message-case-machine = { $institution }: Angkar dai kou ban banhchoul { $reference }. Khos? Hav { $hotline }
message-award-decided = { $institution }: Mean damnoeng thmei ampi saothon robos nak. Som choch { $dial }
message-passkey-added = { $institution }: Ban bangkoet koun sao. Min men nak? Som hav { $hotline }
message-passkey-copied = { $institution }: Koun sao ach trov ke chamlong. Som hav { $hotline }
message-passkey-removed = { $institution }: Ban lub koun sao. Min men nak? Som hav { $hotline }
message-somebody = nak mneak
