# reviewed: no

report-address-changed-for = សូមប្រាប់យើង ពេលអ្នកទៅរស់នៅភូមិ ឬឃុំផ្សេង។
report-what-happens-title = អ្វីនឹងកើតឡើង
report-questions = យើងសួរ { $count } សំណួរ។
report-kept = យើងរក្សាទុកចម្លើយនីមួយៗ ៦០ ថ្ងៃ។ អ្នកអាចឈប់សិន ហើយបន្តពេលក្រោយ។
report-days = មន្ត្រីពិនិត្យក្នុងរយៈពេល { $days } ថ្ងៃ។
report-keeps-paying = ប្រាក់សោធនរបស់អ្នកនៅតែបើកដដែល។
report-begin = ចាប់ផ្តើម
report-begun = អ្នកបានឆ្លើយខ្លះហើយ។ យើងបានរក្សាទុកចម្លើយរបស់អ្នក។
report-continue = បន្ត
report-open = អ្នកបានប្រាប់យើងរួចហើយ។ ការិយាល័យកំពុងពិនិត្យ។
report-open-see = មើលសំណុំរឿង { $reference }
report-returned = យើងត្រូវការចម្លើយពីអ្នកម្តងទៀត សម្រាប់សំណុំរឿង { $reference }។
report-answer-again = ឆ្លើយម្តងទៀត
report-number = សំណួរទី { $number } ក្នុង { $count }
report-next = បន្ទាប់
report-later = ទុកសិន ហើយបន្តពេលក្រោយ

report-place-title = ឥឡូវនេះ តើអ្នករស់នៅទីណា?
report-place-province = សូមជ្រើសរើសខេត្ត ឬរាជធានី។
report-place-district = សូមជ្រើសរើសស្រុក ខណ្ឌ ឬក្រុង។
report-place-commune = សូមជ្រើសរើសឃុំ ឬសង្កាត់។
report-place-village = សូមជ្រើសរើសភូមិ
report-place-other = ភូមិរបស់ខ្ញុំមិនមានក្នុងបញ្ជីនេះទេ
report-place-chosen = អ្នកបានជ្រើសរើស។ ចុចដើម្បីកែប្រែ៖

report-since-title = តើអ្នករស់នៅទីនោះតាំងពីខែណា?
report-since-unsure = បើមិនច្បាស់ សូមជ្រើសរើសខែដែលអ្នកគិតថាត្រូវ។
report-since-month = ខែ
report-since-choose = ជ្រើសរើសខែ
report-since-year = ឆ្នាំ
report-since-year-hint = សូមសរសេរលេខ ៤ ខ្ទង់ ឧទាហរណ៍ ២០២៥។

report-fault-empty = សូមឆ្លើយសំណួរនេះ។
report-fault-not-a-place = យើងមិនយល់លេខកូដកន្លែងនេះទេ។ សូមជ្រើសរើសពីបញ្ជី។
report-fault-unknown-place = យើងរកមិនឃើញកន្លែងនេះទេ។ សូមជ្រើសរើសពីបញ្ជី។
report-fault-place-too-wide = សូមជ្រើសរើសរហូតដល់ឃុំ ឬភូមិ។
report-fault-same-place = បញ្ជីរបស់យើងមានកន្លែងនេះរួចហើយ។ សូមជ្រើសរើសកន្លែងថ្មី។
report-fault-not-a-month = សូមជ្រើសរើសខែ ហើយសរសេរឆ្នាំជាលេខ ៤ ខ្ទង់។
report-fault-future-month = ខែនេះមិនទាន់មកដល់ទេ។ សូមជ្រើសរើសខែដែលអ្នកបានផ្លាស់ទៅ។
report-fault-not-money = សូមសរសេរចំនួនជារៀល ដោយប្រើតែលេខ ឧទាហរណ៍ ៤៥០.០០០។
report-fault-money-out-of-range = សូមសរសេរចំនួនពី ១ ដល់ ១០០.០០០.០០០ រៀល។
report-fault-not-a-length = សូមសរសេរចំនួនឆ្នាំជាលេខ និងចំនួនខែពី ០ ដល់ ១១។
report-fault-length-out-of-range = អតីតភាពការងារយ៉ាងច្រើន ៦០ ឆ្នាំ។ សូមពិនិត្យលេខម្តងទៀត។
report-fault-not-a-date = សូមសរសេរថ្ងៃ ខែ និងឆ្នាំ ឧទាហរណ៍ ១៥/០៦/១៩៥៧។
report-fault-future-date = ថ្ងៃនេះមិនទាន់មកដល់ទេ។ សូមសរសេរឆ្នាំសកល ៤ ខ្ទង់។
report-fault-date-too-early = ថ្ងៃនេះមុនឆ្នាំ ១៩០០។ សូមពិនិត្យឆ្នាំម្តងទៀត។
report-fault-not-a-choice = សូមជ្រើសរើសចម្លើយមួយក្នុងបញ្ជី។
report-fault-text-too-long = សូមសរសេរយ៉ាងច្រើន ១.០០០ អក្សរ។

report-check-title = ពិនិត្យចម្លើយរបស់អ្នក
report-check-place = កន្លែងដែលអ្នករស់នៅ
report-check-since = តាំងពី
report-check-change = កែប្រែ
report-check-changed = មានការកែប្រែចម្លើយពីកន្លែងផ្សេង។ សូមពិនិត្យម្តងទៀត មុនពេលផ្ញើ។
report-check-sends = ពេលអ្នកផ្ញើ មន្ត្រីនឹងពិនិត្យចម្លើយទាំងនេះ។
report-check-send = ផ្ញើ
