# reviewed: no
# Text messages. The last line lets a phone fill the code in; its form is fixed.

message-sign-in-code =
    { $code } is your code for Sothon. Tell nobody, not even an officer.

    @{ $host } #{ $code }
