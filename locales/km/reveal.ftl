# reviewed: no

reveal-show = បង្ហាញព័ត៌មានពេញ
reveal-written-down = ព័ត៌មានឯកជនត្រូវបានបិទបាំង។ រាល់ពេលដែលអ្នកបង្ហាញពេញ យើងកត់ទុក ហើយម្ចាស់ឯកសារអាចមើលឃើញ។
reveal-field-name = ឈ្មោះ
reveal-field-birth-date = ថ្ងៃខែឆ្នាំកំណើត
reveal-field-national-id = លេខអត្តសញ្ញាណប័ណ្ណ
reveal-field-phone = លេខទូរស័ព្ទ
reveal-field-email = អ៊ីមែល
reveal-field-account = គណនីធនាគារ
reveal-field-contact = អ្នកដែលទុកចិត្ត
