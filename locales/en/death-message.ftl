# reviewed: no
# word breaks: no
# Messages after the report of a death: soft, and without an amount.

death-message-asked = { $institution }: Somebody told us that you have died. If you live, dial { $dial } or call { $hotline }
death-message-asked-subject = We were told something about you
death-message-asked-mail =
    Somebody told us that you have died. The pension is paid as before.

    If you live, please sign in on the pension website and press "I am alive". You can also dial { $dial } with your PIN, call { $hotline } or go to a branch.

    If it is true, we are sorry for your loss. The family can call { $hotline }.
death-message-held = { $institution }: The pension waits, because a death was reported. If you live, dial { $dial } or call { $hotline }
death-message-held-subject = The pension waits
death-message-held-mail =
    We have proof of a death. Therefore the pension waits.

    If you live, please sign in on the pension website and press "I am alive". You can also dial { $dial } with your PIN, call { $hotline } or go to a branch. The same day we order that it goes on, with what is missing.

    If it is true, we are sorry for your loss. The family can call { $hotline }.
death-message-alive = { $institution }: We have written down that you live. Thank you. It was not you? Call { $hotline }
death-message-alive-subject = We have written down that you live
death-message-alive-mail =
    We have written down that you live. Thank you.

    If the pension was waiting, we order that it goes on, with what is missing. If it was not you, call { $hotline }.
death-message-contact = { $institution }: Somebody told us that { $name } has died. If it is not true, please tell them or call { $hotline }. If it is true, we are sorry for your loss.
