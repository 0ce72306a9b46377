# reviewed: no
# word breaks: no
# Messages about what was begun and not sent. Khmer in Latin letters, in the spelling of ussd.ftl.

draft-message-ends = { $institution }: Chamlaey del nak min toan phnhaer, tuk troem { $date }.
