# reviewed: no
# word breaks: no
# Answers to text messages that people send. One Khmer text message holds 70 characters.

reply-message-stopped = { $institution }៖ បានបញ្ឈប់សម្រាប់សមាជិក { $numbers }។ សំណួរ៖ { $hotline }
reply-message-nothing = { $institution }៖ គ្មានអ្វីត្រូវបញ្ឈប់សម្រាប់លេខនេះទេ។ សំណួរ៖ { $hotline }
reply-message-unknown = { $institution }៖ យើងមិនអានសារទេ។ ដើម្បីបញ្ឈប់ ផ្ញើ { $sign }។ សំណួរ៖ { $hotline }
