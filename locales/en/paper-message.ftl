# reviewed: no
# word breaks: no
# Text messages about papers.

paper-message-missing = { $institution }: a page for { $reference } did not arrive. Please send it again.
paper-message-missing-subject = A page did not arrive { $reference }
paper-message-missing-mail =
    A page that you sent for { $reference } did not arrive as a whole, or we could not keep it.

    Please open the Sothon website and send that page again. Your case goes on.
    If you need help, please call { $institution } on { $hotline }.

paper-message-added = { $institution }: a paper of yours was added at our office. Not you? Call { $hotline }.
paper-message-added-subject = A paper of yours was added
paper-message-added-mail =
    At our office a paper of yours was added to your record. It serves every case of yours that asks for such a paper.

    Once a case of yours asks for such a paper, you see it there.
    If you did not show us a paper, please call { $institution } on { $hotline }.

paper-message-partner = { $institution }: a partner sent a paper of yours to us. Not you? Call { $hotline }.
paper-message-partner-subject = A partner sent a paper of yours
paper-message-partner-mail =
    The system of a partner, such as a commune or a hospital, sent us a paper of yours with the case that it entered for you.

    You see the paper at your case.
    If you did not agree to it, please call { $institution } on { $hotline }.

paper-message-form-missing = { $institution }: a page that you sent did not arrive. Please send it again.
paper-message-form-missing-subject = A page did not arrive
paper-message-form-missing-mail =
    A page that you gave with something you have not sent yet did not arrive as a whole, or we could not keep it.

    Please open the Sothon website and send that page again. No paper is a condition.
    If you need help, please call { $institution } on { $hotline }.

paper-message-given-up = { $institution }: what you began and did not send is not kept any more. We erased its papers too.
paper-message-given-up-subject = Papers of what you did not send are erased
paper-message-given-up-mail =
    You gave papers with something that you began and did not send. It is not kept any more, and we have erased those papers.

    The office has not seen them. If you still want to send it, please open the Sothon website and begin again.
    If you need help, please call { $institution } on { $hotline }.
