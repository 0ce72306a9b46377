# reviewed: no
# Text messages. The last line lets a phone fill the code in; its form is fixed.

message-sign-in-code =
    { $code } is your code for Sothon. Tell nobody, not even an officer.

    @{ $host } #{ $code }

message-case-received = { $institution }: we have received { $reference }. To follow it dial { $dial }
message-case-news = { $institution }: there is news about { $reference }. Please dial { $dial }
message-case-received-subject = We have received { $reference }
message-case-received-mail =
    We have received what you sent. Your reference is { $reference }.

    Please keep it. You can follow it on the Sothon website, or dial { $dial } on your phone.
    We never ask for a code or a PIN in a message.
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
