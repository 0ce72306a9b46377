# reviewed: no
# word breaks: no
# Messages about the end of the time to appeal.

appeal-message-ends = { $institution }: you can still say until { $date } that you do not agree about { $reference }. Questions: { $hotline }
appeal-message-ends-subject = You can say until { $date } that you do not agree about { $reference }
appeal-message-ends-mail =
    If you do not agree with the decision about { $reference }, you can say so until { $date }. Somebody else then decides.

    Please open the Sothon website or call { $institution } on { $hotline }. If you agree, you need to do nothing.
