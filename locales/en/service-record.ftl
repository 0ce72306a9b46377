# reviewed: no

service-record-title = My service record
service-record-intro = Your pension is calculated from these facts. If something is not right, please tell us.
service-record-person = Personal information
service-record-name = Name
service-record-name-latin = Name in Latin letters
service-record-birth = Date of birth
service-record-memberships = Your schemes
service-record-scheme = Scheme
service-record-scheme-civil-servants = Former civil servants
service-record-scheme-veterans = Veterans
service-record-scheme-general = General scheme
service-record-number = Number in the register
service-record-from = From
service-record-to = Until
service-record-periods = Times of work
service-record-periods-caption = Times of work that count
service-record-place = Place of work
service-record-counted = Counts as
service-record-salaries = Salary
service-record-salaries-caption = Monthly salary
service-record-salary = Amount
service-record-kind = Kind
service-record-kind-basic = Basic salary
service-record-kind-total = Salary with allowances
service-record-kind-lowest = Lowest basic salary of your grade
service-record-nothing = The register holds nothing here yet.
