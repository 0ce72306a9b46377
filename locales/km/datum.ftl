# reviewed: no
# The facts a person may say are wrong.

datum-reference-salary = ប្រាក់ខែដែលយកមកគណនា
datum-service = អតីតភាពការងារ
datum-grade-minimum = អប្បបរមាសម្រាប់ថ្នាក់របស់អ្នក
datum-decided-amount = ចំនួនដែលបានសម្រេច
datum-paid-amount = ចំនួនដែលបានបើក
datum-birth-date = ថ្ងៃខែឆ្នាំកំណើត
datum-retired-on = ថ្ងៃចូលនិវត្តន៍
datum-name = ឈ្មោះ
datum-account = គណនីទទួលប្រាក់
datum-life-certificate-due = ថ្ងៃត្រូវបញ្ជាក់ថានៅរស់
datum-invalidity-cause = មូលហេតុទុពលភាព
datum-survivor-relation = ទំនាក់ទំនងជាមួយអ្នកដែលទទួលមរណភាព
datum-cause-work = ដោយសារការងារ
datum-cause-non-work = មិនមែនដោយសារការងារ
datum-relation-spouse = ប្តី ឬប្រពន្ធ
datum-relation-child = កូន
datum-relation-other = សាច់ញាតិផ្សេង
