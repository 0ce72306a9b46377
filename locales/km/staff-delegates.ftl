# reviewed: no

staff-delegates-title = បញ្ឈប់អ្នកធ្វើជំនួស
staff-delegates-intro = ប្រើពេលម្ចាស់ឯកសារនៅសាខា ឬតាមទូរស័ព្ទ លែងចង់ឱ្យអ្នកផ្សេងធ្វើជំនួស។ វាមានប្រសិទ្ធភាពភ្លាម។ ម្ចាស់ឯកសារ និងអ្នកទាំងនោះនឹងដឹង។
staff-delegates-count = អាចធ្វើជំនួស
staff-delegates-people = ចំនួន { $count } នាក់
staff-delegates-press = បញ្ឈប់ទាំងអស់
staff-delegates-other = សមាជិកផ្សេង
staff-delegates-stopped = គ្មាននរណាអាចធ្វើជំនួសមនុស្សនេះទៀតទេ។
staff-delegates-error-none = គ្មាននរណាអាចធ្វើជំនួសសមាជិកនេះទេ។
