# reviewed: no
# What stands on letters.

letter-kind-award-statement = លិខិតបញ្ជាក់ចំនួនប្រាក់សោធន
letter-kind-proof-of-pensioner = លិខិតបញ្ជាក់ថាជាអ្នកទទួលប្រាក់សោធន
letter-kind-payment-statement = លិខិតបញ្ជាក់ការបើកប្រាក់
letter-kingdom = ព្រះរាជាណាចក្រកម្ពុជា
letter-motto = ជាតិ សាសនា ព្រះមហាក្សត្រ
letter-institution = មូលនិធិជាតិជំនួយសង្គម
letter-award-intro = មូលនិធិជាតិជំនួយសង្គម សូមបញ្ជាក់ថា បុគ្គលខាងក្រោមមានសិទ្ធិទទួលបានប្រាក់សោធនប្រចាំខែតាមសេចក្តីសម្រេច។
letter-proof-intro = មូលនិធិជាតិជំនួយសង្គម សូមបញ្ជាក់ថា បុគ្គលខាងក្រោមមានសិទ្ធិទទួលបានប្រាក់សោធនតាមសេចក្តីសម្រេច។
letter-number = លេខលិខិត
letter-name = ឈ្មោះ
letter-name-latin = ឈ្មោះជាអក្សរឡាតាំង
letter-member = លេខសមាជិក
letter-scheme = របបសោធន
letter-amount = ប្រាក់សោធនប្រចាំខែ
letter-amount-in-words = ជាអក្សរ
letter-decision = សេចក្តីសម្រេច
letter-decision-of = លេខ { $number } { $date }
letter-valid-until = មានសុពលភាពដល់
letter-working = ការគណនា
letter-binding = ចំនួនក្នុងសេចក្តីសម្រេច ជាចំនួនដែលអនុវត្ត។ ការគណនាខាងក្រោម គ្រាន់តែពន្យល់ចំនួននោះ។
letter-rule = ច្បាប់៖ { $citation } អនុវត្តចាប់ពី{ $date }។
letter-step = { $title }៖ { $details }
letter-verify = ផ្ទៀងផ្ទាត់លិខិតនេះ
letter-verify-how = សូមបើកកាមេរ៉ាទូរស័ព្ទ ហើយតម្រង់ទៅរូបនេះ ឬបើក { $address } ហើយវាយលេខកូដ { $code }។
letter-verify-see = មើលអ្វីដែលអ្នកផ្ទៀងផ្ទាត់ឃើញ
letter-dated = ភ្នំពេញ { $date }
letter-picture = រូប QR សម្រាប់ផ្ទៀងផ្ទាត់លិខិតលេខ { $code }
letter-pdf = ទាញយកជា PDF
letter-print = អ្នកអាចបោះពុម្ពទំព័រនេះ។
