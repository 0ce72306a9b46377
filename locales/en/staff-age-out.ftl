# reviewed: no

staff-age-out-title = Children whose pension ends soon
staff-age-out-intro = By the age that the law we know names. We make this list anew each day.
staff-age-out-stops-nothing = This list stops no payment. Whether school prolongs a pension, an office decides.
staff-age-out-times = Another time
staff-age-out-within-1 = This month
staff-age-out-within-3 = This month and the next 2
staff-age-out-within-6 = This month and the next 5
staff-age-out-within-12 = This month and the next 11
staff-age-out-none = No child’s pension of your office ends in this time.
staff-age-out-table = Children of your office, the earliest month first
staff-age-out-name = Name
staff-age-out-number = Member number
staff-age-out-month = Ends in
staff-age-out-school = Case about school
staff-age-out-no-school = None that counts
staff-age-out-pages = Pages of the list
staff-age-out-page = Page { $page } of { $pages }. { $total } children in all.
