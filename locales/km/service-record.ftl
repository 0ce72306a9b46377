# reviewed: no

service-record-title = អតីតភាពការងាររបស់ខ្ញុំ
service-record-intro = ប្រាក់សោធនគណនាតាមព័ត៌មានទាំងនេះ។ បើមិនត្រឹមត្រូវ សូមប្រាប់យើង។
service-record-person = ព័ត៌មានផ្ទាល់ខ្លួន
service-record-name = ឈ្មោះ
service-record-name-latin = ឈ្មោះជាអក្សរឡាតាំង
service-record-birth = ថ្ងៃខែឆ្នាំកំណើត
service-record-memberships = របបរបស់អ្នក
service-record-scheme = របប
service-record-scheme-civil-servants = អតីតមន្ត្រីរាជការស៊ីវិល
service-record-scheme-veterans = អតីតយុទ្ធជន
service-record-scheme-general = របបទូទៅ
service-record-number = លេខក្នុងបញ្ជី
service-record-from = ចាប់ពី
service-record-to = រហូតដល់
service-record-periods = ពេលធ្វើការ
service-record-periods-caption = ពេលធ្វើការដែលបានរាប់
service-record-place = កន្លែងធ្វើការ
service-record-counted = រាប់បាន
service-record-salaries = បៀវត្ស
service-record-salaries-caption = បៀវត្សប្រចាំខែ
service-record-salary = ចំនួនទឹកប្រាក់
service-record-kind = ប្រភេទ
service-record-kind-basic = បៀវត្សមូលដ្ឋាន
service-record-kind-total = បៀវត្សរួមទាំងប្រាក់ឧបត្ថម្ភ
service-record-kind-lowest = បៀវត្សមូលដ្ឋានទាបបំផុតនៃឋានន្តរស័ក្តិរបស់អ្នក
service-record-nothing = ក្នុងបញ្ជីមិនទាន់មានទិន្នន័យទេ។
