# reviewed: no

staff-visits-title = ការណាត់ជួបនៅសាខា
staff-visits-intro = មនុស្សទាំងនេះបញ្ជាក់ខ្លួនពីផ្ទះមិនបានទេ ហើយបានជ្រើសរើសសាខារបស់អ្នក។ ប័ណ្ណគ្មានឈ្មោះទេ។ សូមពិនិត្យអត្តសញ្ញាណប័ណ្ណ នៅពេលគេមក។
staff-visits-none = មិនទាន់មានការណាត់ជួបទេ។
staff-visits-table = ការណាត់ជួបចាប់ពីថ្ងៃនេះ ឆាប់ជាងគេនៅខាងលើ
staff-visits-reference = លេខយោង
staff-visits-day = ថ្ងៃ
staff-visits-branch = សាខា
staff-visits-pages = ទំព័រនៃបញ្ជី
staff-visits-page = ទំព័រ { $page } នៃ { $pages }។ ការណាត់ជួបទាំងអស់ { $total }។
