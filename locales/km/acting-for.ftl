# reviewed: no

acting-for-title = ធ្វើជំនួសអ្នកផ្សេង
acting-for-intro = មនុស្សខាងក្រោមឱ្យអ្នកធ្វើជំនួសពួកគាត់។
acting-for-seen = ពួកគាត់អាចមើលឃើញថា អ្នកបានបើកឯកសារពេលណា និងបានធ្វើអ្វី។
acting-for-none = ឥឡូវនេះ គ្មាននរណាឱ្យអ្នកធ្វើជំនួសទេ។
acting-for-begin = ធ្វើជំនួស { $name }
acting-for-decline = លែងធ្វើជំនួស { $name }
acting-for-declined = អ្នកលែងអាចធ្វើជំនួសគាត់ហើយ។
acting-for-banner = អ្នកកំពុងធ្វើជំនួស { $name }។
acting-for-ended = អ្នកលែងអាចធ្វើជំនួសមនុស្សនេះហើយ។
acting-for-back = ត្រឡប់ទៅឯកសាររបស់ខ្ញុំ
