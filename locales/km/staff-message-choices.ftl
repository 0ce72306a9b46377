# reviewed: no

staff-message-choices-title = របៀបផ្ញើសារជូនបុគ្គល
staff-message-choices-intro = សូមសួរបុគ្គលដែលនៅជាមួយអ្នក រួចជ្រើសតាមពាក្យរបស់បុគ្គលនោះ។ យើងផ្ញើសារអំពីការផ្លាស់ប្តូរនេះ។
staff-message-choices-keep = រក្សាទុក
staff-message-choices-kept = បានរក្សាទុក។
