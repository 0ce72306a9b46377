# reviewed: no

staff-not-carried-out-title = អ្វីដែលការិយាល័យកណ្តាលមិនបានអនុវត្ត
staff-not-carried-out-intro = សូមបើកមើលអ្វីដែលបានសម្រេច រួចដោះស្រាយជាមួយការិយាល័យកណ្តាល។
staff-not-carried-out-none = គ្មានអ្វីដែលការិយាល័យកណ្តាលបានបដិសេធទេ។
staff-not-carried-out-table = សេចក្តីសម្រេចនៃការិយាល័យរបស់អ្នក ដែលបដិសេធថ្មីជាងគេនៅខាងលើ
staff-not-carried-out-what = សេចក្តីសម្រេច
staff-not-carried-out-name = ឈ្មោះ
staff-not-carried-out-decided-on = សម្រេចនៅ
staff-not-carried-out-why = មូលហេតុ
staff-not-carried-out-refused-on = បដិសេធនៅ
staff-not-carried-out-case = សំណុំរឿង
staff-not-carried-out-account = ប្តូរគណនីធនាគារ
staff-not-carried-out-amount = ចំនួនដែលមន្ត្រីសម្រេច
staff-not-carried-out-hold = ឱ្យប្រាក់រង់ចាំក្រោយមរណភាព
staff-not-carried-out-release = បើកប្រាក់ដែលរង់ចាំ
staff-not-carried-out-merge = ភ្ជាប់លេខសមាជិកពីរ
staff-not-carried-out-part = បំបែកលេខសមាជិកពីរ
staff-not-carried-out-recovery = ប្រាក់ដែលបើកក្រោយមរណភាព
staff-not-carried-out-payee = អ្នកទទួលប្រាក់ជំនួស
staff-not-carried-out-payee-ended = បញ្ចប់អ្នកទទួលប្រាក់ជំនួស
staff-not-carried-out-unknown-person = ការិយាល័យកណ្តាលរកមិនឃើញបុគ្គលនេះ
staff-not-carried-out-unknown-account = ការិយាល័យកណ្តាលរកមិនឃើញគណនី
staff-not-carried-out-name-differs = ឈ្មោះលើគណនីមិនដូចគ្នា
staff-not-carried-out-already-so = ដូច្នេះរួចហើយ
staff-not-carried-out-other = មូលហេតុផ្សេង៖ សូមទូរស័ព្ទទៅការិយាល័យកណ្តាល
staff-not-carried-out-pages = ទំព័រនៃបញ្ជី
staff-not-carried-out-page = ទំព័រ { $page } នៃ { $pages }។ ទាំងអស់ { $total }។
