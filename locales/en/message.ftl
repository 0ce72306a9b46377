# reviewed: no
# Text messages. The last line lets a phone fill the code in; its form is fixed.

message-sign-in-code =
    { $code } is your code for Sothon. Tell nobody, not even an officer.

    @{ $host } #{ $code }

message-activate-first = { $institution }: you have not signed in before. Please open { $address }

message-sign-in-code-subject = Your code for Sothon
message-sign-in-code-mail =
    { $code } is your code for Sothon. It works for 5 minutes.

    Tell nobody, not even an officer.
    If you did not ask for it, you need do nothing.

message-case-received = { $institution }: we have received { $reference }. To follow it dial { $dial }
message-case-news = { $institution }: there is news about { $reference }. Please dial { $dial }
message-case-received-subject = We have received { $reference }
message-case-received-mail =
    We have received what you sent. Your reference is { $reference }.

    Please keep it. You can follow it on the Sothon website, or dial { $dial } on your phone.
    We never ask for a code or a PIN in a message.
message-case-counter = { $institution }: { $reference } was entered for you, { $office }. Not you? Call { $hotline }
message-case-counter-subject = { $reference } was entered at our counter
message-case-counter-mail =
    A member of our staff has entered a case for you at our counter. Reference { $reference }, { $office }.

    You can read it on the Sothon website, and take it back there.
    If you were not there, please call { $institution } on { $hotline }.
message-case-machine = { $institution }: a partner entered { $reference } for you. Not you? Call { $hotline }
message-case-machine-subject = { $reference } was entered by a partner
message-case-machine-mail =
    A partner of ours has entered a case for you. Reference { $reference }.

    You can read it on the Sothon website, and take it back there.
    If you did not ask for it, please call { $institution } on { $hotline }.
message-case-news-subject = There is news about { $reference }
message-case-news-mail =
    There is news about what you sent. Your reference is { $reference }.

    To read it, open the Sothon website, or dial { $dial } on your phone.
    We never ask for a code or a PIN in a message.

message-award-decided = { $institution }: There is news about your pension. Dial { $dial }
message-award-decided-subject = There is news about your pension
message-award-decided-mail =
    { $institution } has news about your pension.

    Open the Sothon website or dial { $dial } to read it.
    We never ask for a code or PIN by message.

message-passkey-added = { $institution }: a passkey was added. If this was not you, call { $hotline }
message-passkey-added-subject = A passkey was added
message-passkey-added-mail =
    A new passkey was added that signs in to Sothon in your name.

    If this was not you, call { $institution } at once: { $hotline }.
    We never ask for a code or a PIN in a message.
message-passkey-copied = { $institution }: a passkey may have been copied. Please call { $hotline }
message-passkey-copied-subject = A passkey may have been copied
message-passkey-copied-mail =
    Somebody may hold a copy of a passkey that signs in to Sothon in your name.
    This time we did not accept it.

    Please remove that passkey and add a new one.
    Please call { $institution } on { $hotline } at once.
    We never ask for a code or a PIN in a message.
message-passkey-removed = { $institution }: a passkey was removed. If this was not you, call { $hotline }
message-passkey-removed-subject = A passkey was removed
message-passkey-removed-mail =
    A passkey that signed in to Sothon in your name was removed.

    If this was not you, call { $institution } at once: { $hotline }.
    We never ask for a code or a PIN in a message.

# In place of a name, for somebody who wants no names in text messages.
message-somebody = a person
