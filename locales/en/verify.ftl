# reviewed: no
# Anybody checks a letter: on the web, or at a terminal.

verify-title = Check a letter
verify-intro = Here you can see whether a letter of ours is genuine.
verify-camera = The easiest way: point the camera of a phone at the QR picture on the letter.
verify-code = Code on the letter
verify-code-hint = It has 14 digits, for example { $example }
verify-send = Check
verify-error-malformed = This is no code of a letter. Please type all 14 digits as on the letter.
verify-error-unknown = We never issued a letter with this code. Please look at the digits again.
verify-error-often = Too many wrong codes were typed for this letter. Please wait an hour, or use the QR picture.
verify-error-busy = Too many codes are being typed now. Please wait a minute, or use the QR picture.
verify-genuine = This letter is genuine.
verify-expired = This letter is genuine, but its last day has passed.
verify-revoked = This letter no longer holds. We took it back on { $date }.
verify-forged = This letter is not genuine.
verify-checked-both = We checked the digital signature and our register of letters.
verify-checked-signature = We checked the digital signature only. We don't know yet whether this letter was taken back.
verify-compare = Please compare with the letter in your hand. If anything differs, do not accept it.
verify-kind = Kind of letter
verify-year = Payments for the year
verify-case = Reference of what was decided (last digits)
verify-number = Letter number
verify-issued = Issued on
verify-valid-until = Valid until
verify-name = First letters of the name
verify-amount = Monthly pension
verify-paid-sum = Total paid for that year
verify-forged-refuse = Please do not accept this letter.
verify-forged-again = If the QR picture is not clear, type the code on the letter.
verify-forged-call = Please call { $number } to tell us.
verify-another = Check another letter
verify-key = Our public key
verify-key-what = Engineers can use it to check letters without the internet.
verify-key-several = The first one signs new letters. The others prove letters made earlier.
verify-fact = { $name }: { $value }
