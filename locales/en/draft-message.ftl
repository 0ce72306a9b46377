# reviewed: no
# word breaks: no
# Messages about answers that were not sent.

draft-message-ends = { $institution }: answers that you have not sent yet are kept until { $date }.
draft-message-ends-subject = Answers that you have not sent yet are kept until { $date }
draft-message-ends-mail =
    You have answered some questions and not sent the answers yet. We keep them, and the papers that you gave with them, until { $date }.

    If you still want to send them, please open the Sothon website before that day. If not, you need to do nothing.
    If you need help, please call { $institution } on { $hotline }.
