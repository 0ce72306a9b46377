# reviewed: no

staff-member-list-title = Staff
staff-member-second-needed = Fewer than two administrators can sign in. A second one is needed: one proposes, another decides.
staff-member-operator = The operator of the server can invite an administrator, or send her a new link, with this command:
staff-member-waiting-title = Changes that wait
staff-member-waiting-none = No change waits now.
staff-member-waiting-table = Changes that wait, the oldest first
staff-member-everybody = Everybody
staff-member-table = Staff in the order of their addresses
staff-member-pages = Pages of the list
staff-member-page = Page { $page } of { $pages }. { $total } members in all.
staff-member-address = Email address
staff-member-address-hint = The link goes to this mailbox and to nobody else.
staff-member-role = Role
staff-member-office = Office
staff-member-office-hint = Administrators work at the head office.
staff-member-commune = Commune
staff-member-commune-hint = For a commune attestor only: the commune’s name or its code of 6 digits. Choose its province above.
staff-member-branch = Branch
staff-member-branch-hint = For a branch agent only. The province is that of the branch.
staff-member-no-branch = This branch agent has no branch yet. Before she has one she can open nothing.
staff-member-choose = Please choose
staff-member-standing = State
staff-member-invited = Invited
staff-member-at-work = At work
staff-member-closed = Closed
staff-member-waits = A change waits

staff-member-title = Member of staff
staff-member-proposals = Propose a change
staff-member-second = Another administrator has to approve. You can’t approve your own proposal.
staff-member-propose-move = Propose this role and office
staff-member-reset-why = For somebody who forgot the password or lost the phone with the codes. Sessions end, and a new link goes to the mailbox.
staff-member-propose-reset = Propose a new link
staff-member-close-why = For somebody who leaves. Sessions end at once. The name stays in the records.
staff-member-propose-close = Propose to close the account
staff-member-open-change = Open the proposed change
staff-member-has-left = This account is closed. To open it again, propose a new member with the same address.
staff-member-passkey-copied = On { $date } a passkey of this member showed that somebody may hold a copy of it. It no longer works. Please ask the member.

staff-member-new-title = Propose a new member
staff-member-propose = Propose

staff-member-error-no-address = Enter the email address.
staff-member-error-address = This is no email address. Write it like name@example.org.
staff-member-error-taken = Somebody on the staff has this address already.
staff-member-error-role = Choose the role.
staff-member-error-office = Choose the office.
staff-member-error-head-office = Administrators work at the head office. Choose the head office.
staff-member-error-province = A commune attestor works in a province. Please choose it.
staff-member-error-no-commune = Please enter the commune’s name or its code of 6 digits.
staff-member-error-commune = No commune of this province is called so, or more than one is. Please enter the code of 6 digits.
staff-member-error-no-branch = Choose the branch.
staff-member-error-branch = This branch is closed. Choose another.
staff-member-error-unchanged = This is the present role and office. Choose another.
staff-member-error-waits = Another change waits already. That one has to be decided or withdrawn first.
