# reviewed: no

staff-at-work = You are signed in as { $address }.
staff-role-administrator = Administrator
staff-role-officer = Officer
staff-role-checker = Checker
staff-role-agent = Branch agent
staff-office-head = Head office
staff-office-province = { $province } branch
staff-nothing-title = Your account
staff-nothing = There is no work here yet for your role.
