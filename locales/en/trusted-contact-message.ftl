# reviewed: no
# word breaks: no
# Messages to a trusted contact, and to the person about her contact. None says what was changed.

trusted-contact-message-named = { $institution }: { $name } named you as a trusted person. You get a message when something is changed, and can't see the record. Questions: { $hotline }
trusted-contact-message-removed = { $institution }: You get no more messages about the record of { $name }. Questions: { $hotline }
trusted-contact-message-change = { $institution }: A change was made on the record of { $name }. If they did not ask for it, please tell them or call { $hotline }
trusted-contact-message-own = { $institution }: Your trusted person was changed. It was not you? Call { $hotline }
trusted-contact-message-own-subject = Your trusted person was changed
trusted-contact-message-own-mail =
    The person whom you trust was changed on your record.

    If it was not you, lock your record or call { $hotline } at once.
