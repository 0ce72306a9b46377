# reviewed: no
# word breaks: no
# Text messages. One Khmer message holds 70 characters, so there is one fact in each. The last line
# lets a phone fill the code in; its form is fixed.

message-sign-in-code =
    លេខកូដ { $code } សម្រាប់សោធន។ កុំប្រាប់អ្នកណា។

    @{ $host } #{ $code }
