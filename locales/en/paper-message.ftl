# reviewed: no
# word breaks: no
# Text messages about papers.

paper-message-missing = { $institution }: a page for { $reference } did not arrive. Please send it again.
paper-message-missing-subject = A page did not arrive { $reference }
paper-message-missing-mail =
    A page that you sent for { $reference } did not arrive as a whole.

    Please open the Sothon website and send that page again. Your case goes on.
    If you need help, please call { $institution } on { $hotline }.
