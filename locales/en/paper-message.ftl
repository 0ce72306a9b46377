# reviewed: no
# word breaks: no
# Text messages about papers.

paper-message-missing = { $institution }: a page for { $reference } did not arrive. Please send it again.
paper-message-missing-subject = A page did not arrive { $reference }
paper-message-missing-mail =
    A page that you sent for { $reference } did not arrive as a whole.

    Please open the Sothon website and send that page again. Your case goes on.
    If you need help, please call { $institution } on { $hotline }.

paper-message-added = { $institution }: a paper of yours was added at our office. Not you? Call { $hotline }.
paper-message-added-subject = A paper of yours was added
paper-message-added-mail =
    At our office a paper of yours was added to your record. It serves every case of yours that asks for such a paper.

    Once a case of yours asks for such a paper, you see it there.
    If you did not show us a paper, please call { $institution } on { $hotline }.
