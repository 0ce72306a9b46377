# reviewed: no
# What sothon doctor says: one line for each check, and what to do about a problem.

doctor-ok = ល្អ
doctor-problem = បញ្ហា
doctor-summary =
    { $problems ->
        [0] អ្វីៗរួចរាល់ហើយ។
       *[other] មានបញ្ហា { $problems }។
    }
doctor-clock-fine = នាឡិកាបង្ហាញ { $value }។
doctor-clock-wrong = នាឡិកាបង្ហាញ { $value } ដែលមិនអាចត្រឹមត្រូវបាន។ កំណត់វាឡើងវិញ៖ timedatectl set-ntp true
doctor-data-fine = ថតទិន្នន័យ { $value } អាចប្រើបាន។
doctor-data-read-only = មិនអាចសរសេរក្នុងថតទិន្នន័យ { $value } បានទេ។ ជ្រើសរើសថតផ្សេងដោយ --data ឬប្ដូរម្ចាស់ថត។
doctor-keys-fine = សោក្នុង { $value } គ្រប់ចំនួន ហើយអ្នកដទៃមើលមិនបានទេ។
doctor-keys-made-later = សោនឹងត្រូវបង្កើតក្នុង { $value } នៅពេលចាប់ផ្ដើមលើកដំបូង។
doctor-keys-missing = បាត់សោ { $value }។ សូមដាក់សោមកវិញពីច្បាប់ចម្លងទុក បើគ្មានសោ អានកំណត់ត្រាមិនបានទេ។
doctor-keys-open = អ្នកដទៃអាចអានសោ { $value } បាន។ បិទវា៖ chmod 600
doctor-keys-unreadable = មិនអាចប្រើសោបានទេ៖ { $value }។ សូមដាក់សោមកវិញពីច្បាប់ចម្លងទុក។
doctor-postgres-fine = PostgreSQL បានដំឡើងក្នុង { $value }។
doctor-postgres-missing = មិនទាន់បានដំឡើង PostgreSQL 15 ឬថ្មីជាងនេះទេ។ សូមវាយ៖ apt-get install postgresql
doctor-postgres-not-there = គ្មានកម្មវិធី PostgreSQL ក្នុង { $value } ទេ។ សូមកែ --postgres-bin។
doctor-role-fine = សំណើត្រូវបានបម្រើក្រោមតួនាទី { $value } ក្នុងមូលដ្ឋានទិន្នន័យ។
doctor-role-too-strong = តួនាទី { $value } ក្នុងមូលដ្ឋានទិន្នន័យមានសិទ្ធិច្រើនពេក។ សូមប្រើតួនាទីដែលមិនមែនជាម្ចាស់តារាងសម្រាប់ DATABASE_URL។
doctor-database-fine = មូលដ្ឋានទិន្នន័យឆ្លើយតប ហើយមានតារាងរបស់យើង។
doctor-database-silent = មូលដ្ឋានទិន្នន័យមិនឆ្លើយតបទេ៖ { $value }។ សូមពិនិត្យ DATABASE_URL និងមើលថា PostgreSQL កំពុងដំណើរការ។
doctor-database-not-migrated = មូលដ្ឋានទិន្នន័យខ្វះតារាងរបស់យើង៖ { $value }។ សូមវាយ៖ sothon migrate
doctor-redis-unused = សម័យប្រើប្រាស់ត្រូវរក្សាទុកក្នុងម៉ាស៊ីនមេខ្លួនឯង។ បើមានម៉ាស៊ីនមេច្រើន សូមកំណត់ REDIS_URL។
doctor-redis-fine = Redis ឆ្លើយតប។
doctor-redis-silent = មិនអាចប្រើ Redis បានទេ៖ { $value }។ សូមពិនិត្យ REDIS_URL និងមើលថា Redis កំពុងដំណើរការ។
doctor-sms-set = បានកំណត់ច្រកផ្ញើសារទូរស័ព្ទហើយ។
doctor-sms-unset = មិនទាន់បានកំណត់ច្រកផ្ញើសារទូរស័ព្ទទេ៖ សាររង់ចាំ លេខកូដក៏រង់ចាំដែរ។ ដើម្បីផ្ញើសារ សូមកំណត់ SMS_URL។
doctor-sms-malformed = មិនអាចផ្ញើសារទូរស័ព្ទដោយការកំណត់នេះបានទេ៖ { $value }។
doctor-smsc-set = សេវាទូរស័ព្ទប្រើ SMSC ដែរ។
doctor-smsc-unset = សេវាទូរស័ព្ទមិនប្រើ SMSC ទេ។
doctor-smsc-malformed = មិនអាចភ្ជាប់ទៅ SMSC ដោយការកំណត់នេះបានទេ៖ { $value }។
doctor-mail-unset = មិនទាន់បានកំណត់ម៉ាស៊ីនមេអ៊ីមែលទេ៖ អ៊ីមែលរង់ចាំ។ ដើម្បីផ្ញើអ៊ីមែល សូមកំណត់ SMTP_URL និង MAIL_FROM។
doctor-mail-fine = ម៉ាស៊ីនមេអ៊ីមែលឆ្លើយតប។
doctor-mail-silent = ម៉ាស៊ីនមេអ៊ីមែលមិនទទួលអ៊ីមែលរបស់យើងទេ៖ { $value }។ សូមពិនិត្យ SMTP_URL និងមើលថាវាកំពុងដំណើរការ។
doctor-mail-malformed = មិនអាចផ្ញើអ៊ីមែលដោយការកំណត់នេះបានទេ៖ { $value }។
doctor-back-office-unset = មិនបានកំណត់សោរបស់ការិយាល័យកណ្តាលទេ ដូច្នេះការណែនាំរង់ចាំ។ ដើម្បីប្រគល់ឱ្យ សូមកំណត់ SOTHON_BACK_OFFICE_KEY_FILE។
doctor-back-office-fine = ម៉ាស៊ីនរបស់ការិយាល័យកណ្តាលអាចទទួលការណែនាំដោយសោក្នុង { $value }។
doctor-back-office-wrong = មិនអាចប្រើសោរបស់ការិយាល័យកណ្តាលបានទេ៖ { $value }។ សូមបង្កើតសោ៖ openssl rand -hex 32
doctor-death-registry-unset = មិនអានមរណភាពពីអត្រានុកូលដ្ឋានទេ។ ដើម្បីអាន សូមកំណត់ SOTHON_DEATH_REGISTRY។
doctor-death-registry-fine = មរណភាពពីអត្រានុកូលដ្ឋាន អានពី { $value }។
doctor-death-registry-read = ការចុះបញ្ជីចុងក្រោយរបស់អត្រានុកូលដ្ឋានត្រូវបានអាននៅ { $value }។
doctor-death-registry-unreadable = ការចុះបញ្ជីរបស់អត្រានុកូលដ្ឋានដែលអានមិនបាន តាំងពីដើមមក៖ { $value }។ កំណត់ហេតុប្រាប់ថានៅទីណា។
doctor-death-registry-unopened = ការចុះបញ្ជីរបស់អត្រានុកូលដ្ឋានដែលបើកកំណត់ត្រារបស់យើងមិនបាន តាំងពីដើមមក៖ { $value }។ កំណត់ហេតុប្រាប់ថានៅទីណា។
doctor-death-registry-silent = មិនអាចអានមរណភាពពីអត្រានុកូលដ្ឋានបានទេ៖ { $value }។ សូមពិនិត្យ SOTHON_DEATH_REGISTRY។
doctor-sign-on-unset = មន្ត្រីចូលដោយពាក្យសម្ងាត់។ ដើម្បីប្រើប្រព័ន្ធចូលរបស់ស្ថាប័ន សូមកំណត់ SOTHON_OIDC_ISSUER។
doctor-sign-on-fine = ប្រព័ន្ធចូលរបស់ស្ថាប័នឆ្លើយតប។ ប្រព័ន្ធនោះត្រូវអនុញ្ញាតឱ្យត្រឡប់មក៖ { $value }
doctor-sign-on-silent = ប្រព័ន្ធចូលរបស់ស្ថាប័នមិនឆ្លើយតបទេ៖ { $value }។ សូមពិនិត្យ SOTHON_OIDC_ISSUER និងមើលថាវាកំពុងដំណើរការ។
doctor-sign-on-malformed = មិនអាចប្រើប្រព័ន្ធចូលរបស់ស្ថាប័នដោយការកំណត់នេះបានទេ៖ { $value }។
doctor-running = ប្រព័ន្ធកំពុងដំណើរការ៖ { $value }
doctor-port-fine = ច្រក { $value } ទំនេរ។
doctor-port-next = ច្រក { $value } មានគេប្រើហើយ។ ច្រកទំនេរបន្ទាប់នឹងត្រូវប្រើ។
doctor-port-taken = ច្រក { $value } មានគេប្រើហើយ។ សូមជ្រើសរើសច្រកផ្សេងដោយ --port។
doctor-gateway-fine = ច្រកនៃសេវាទូរស័ព្ទមានអាសយដ្ឋានសម្ងាត់។
doctor-gateway-none = មិនបានកំណត់ SOTHON_GATEWAY_SECRET ទេ ដូច្នេះសេវាទូរស័ព្ទមិនដំណើរការទេ។
doctor-origin-local = អាចចូលប្រព័ន្ធបានតែពីម៉ាស៊ីននេះប៉ុណ្ណោះ។ សម្រាប់អ្នកដទៃ សូមកំណត់ --origin។
doctor-origin-fine = កម្មវិធីរុករកចូលប្រព័ន្ធតាម { $value }។
doctor-origin-unsafe = កម្មវិធីរុករកនឹងចូល { $value } ដោយគ្មានការអ៊ិនគ្រីប។ សូមប្រើអាសយដ្ឋានដែលផ្ដើមដោយ https://
doctor-origin-malformed = { $value } មិនមែនជាអាសយដ្ឋានរបស់ប្រព័ន្ធទេ។ សូមប្រើអាសយដ្ឋានដូចជា https://sothon.gov.kh
