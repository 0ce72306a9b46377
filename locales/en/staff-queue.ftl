# reviewed: no

staff-queue-title = Queue of cases
staff-queue-none = No case waits for your office now.
staff-queue-none-next = New cases will be here.
staff-queue-more-than = more than { $count }
staff-queue-table = Cases, the first deadline first
staff-queue-pages = Pages of the queue
staff-queue-previous = Previous page
staff-queue-next = Next page
staff-queue-reference = Reference
staff-queue-name = Name
staff-queue-kind = About
staff-queue-office = Office
staff-queue-sent = Sent
staff-queue-age = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
staff-queue-new = Today
staff-queue-due = To be decided
staff-queue-left = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
staff-queue-due-today = Today
staff-queue-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
staff-queue-stage = Status
staff-queue-holder = Who checks it
staff-queue-holder-me = You
staff-queue-holder-another = Another officer
staff-queue-holder-nobody = Nobody
staff-queue-level = Level
staff-queue-first = First page
staff-queue-none-such = No case in the queue is like that.
staff-queue-filter-title = Which cases
staff-queue-filter = Show
staff-queue-all = All
staff-queue-only = Only
staff-queue-only-mine = Those that I check
staff-queue-only-overdue = Those that are late
