# reviewed: no

staff-visits-title = Announced visits
staff-visits-intro = These people could not be confirmed from home and chose a branch of yours. A slip bears no name. Please check the identity card when they come.
staff-visits-none = No visit is announced.
staff-visits-table = Visits from today on, the soonest first
staff-visits-reference = Reference
staff-visits-day = Day
staff-visits-branch = Branch
staff-visits-pages = Pages of the list
staff-visits-page = Page { $page } of { $pages }. { $total } visits in all.
