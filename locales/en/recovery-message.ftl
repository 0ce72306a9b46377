# reviewed: no
# word breaks: no
# Messages to whoever agreed to pay back money that came after a death: without an amount.

recovery-message-agreed = { $institution }: The plan to pay money back is confirmed. Did you not agree? Call { $hotline }
recovery-message-agreed-subject = The plan to pay money back
recovery-message-agreed-mail =
    The plan to pay back money that was paid after a death is confirmed, as you agreed. Two officers decided it together.

    The officer who spoke with you has a printed page for you. If you cannot pay in some month, or if you did not agree to this, please call { $hotline }.
