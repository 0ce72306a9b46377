# reviewed: no
# word breaks: no
# Messages about a forgotten PIN. Khmer in Latin letters, in the spelling of ussd.ftl.

pin-renewal-message-asked = { $institution }: Mean ke som lek samngat thmei. Min men nak? Som hav { $hotline }
pin-renewal-message-ready = { $institution }: Som choch { $dial } chroes lek samngat thmei. Samnuor: { $hotline }
pin-renewal-message-ready-from = { $institution }: Pi { $from } choch { $dial } chroes lek samngat thmei. Samnuor: { $hotline }
pin-renewal-message-chosen = { $institution }: Lek samngat thmei brae ban haoy. Min men nak? Som hav { $hotline }
pin-renewal-message-asked-reply = { $institution }: Mean ke som lek samngat thmei. Min men nak? Phnhaer { $sign } tov { $reply }
pin-renewal-message-over = { $institution }: Samnaer som lek samngat ban chob. Ach som mdong tiet. Samnuor: { $hotline }
