# reviewed: no

staff-papers-title = ឯកសាររបស់អ្នកស្នើ
staff-papers-open-list = មើលឯកសារដែលបានផ្ញើ
staff-papers-nothing-asked = រឿងបែបនេះមិនសុំឯកសារទេ។
staff-papers-missing = មិនទាន់បានផ្ញើ
staff-papers-lacks = អ្នកស្នើប្រាប់ថាគ្មានឯកសារនេះទេ។
staff-papers-given = បានផ្ញើជាមួយរឿងនេះ
staff-papers-given-before = បានផ្ញើពីមុន នៅ{ $date }
staff-papers-added = បានបន្ថែមនៅសាខា { $branch } នៅ{ $date }
staff-papers-added-office = បានបន្ថែមនៅការិយាល័យ នៅ{ $date }
staff-papers-written = អ្នកស្នើឃើញថា អ្នកបានបើកមើល។
staff-papers-pdf = ឯកសារ PDF ត្រូវទាញយក។ យើងមិនបើកវាក្នុងទំព័រនេះទេ។
