# reviewed: no

staff-rules-title = វិធានសោធនតាមកាលបរិច្ឆេទ
staff-rules-intro = ប្រព័ន្ធគណនាតាមវិធានទាំងនេះ។ វិធានថ្មីចាប់ផ្តើមនៅថ្ងៃរបស់វា។ គ្មានអ្នកណាកែវិធានចាស់ទេ។
staff-rules-no-law = យើងមិនទាន់មានច្បាប់នៃរបបនេះទេ។
staff-rules-days = { $from } ដល់ { $until }
staff-rules-since = តាំងពី { $from }
staff-rules-and = { " និង" }
staff-rules-published = បានផ្សាយនៅ{ $date } ក្រោយពេលចាប់ផ្តើម។ ខែដែលបានបើករួច អាចនៅខ្វះប្រាក់។
staff-rules-gap = យើងមិនដឹងថាវាកំណត់អ្វីទេ។ គ្មានចំនួនណាត្រូវបានគណនាទេ។
staff-rules-certainty-high = បានអានក្នុងឯកសារផ្ទាល់។
staff-rules-certainty-medium = អ្នកផ្សេងបានរាយការណ៍។
staff-rules-certainty-low = មិនច្បាស់ទេ។ សូមពិនិត្យមុនប្រើ។
staff-rules-id = សំណុំវិធាន៖ { $id }
staff-rules-proposals = សំណើ មិនមែនច្បាប់
staff-rules-name = សំណុំវិធាន
staff-rules-about = អំពី
staff-rules-written = សរសេរក្នុង
