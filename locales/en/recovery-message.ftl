# reviewed: no
# word breaks: no
# Messages to whoever agreed to pay back money that came after a death: without an amount.

recovery-message-agreed = { $institution }: The plan that you agreed to is confirmed. Questions? Call { $hotline }
recovery-message-agreed-subject = The plan that you agreed to
recovery-message-agreed-mail =
    The plan about money that was paid after a death is confirmed, as you agreed. Two officers decided it together.

    A branch has a printed page for you. If you cannot pay in some month, or if you did not agree to this, please call { $hotline }.
