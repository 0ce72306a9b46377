# reviewed: no

# What rule sets are about.

rule-subject-old-age = ចាស់ជរា
rule-subject-invalidity = ទុពលភាព
rule-subject-survivors = គ្រួសាររបស់អ្នកស្លាប់
rule-subject-funeral = វិភាជន៍បូជាសព
rule-subject-service-credit = អតីតភាពការងារដែលបានផ្តល់
rule-subject-contributions = ភាគទាន
rule-subject-flat-financing = អ្នកបង់ប្រាក់សោធនថេរ
rule-subject-floors = ប្រាក់សោធនអប្បបរមាសម្រាប់អ្នកកំពុងទទួល
