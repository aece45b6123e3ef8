-- What was typed is kept with every act, of a draft that is shown whole as well.
comment on column sent_document.typed is 'the form of a preview as it was last sent, until it is a plan';
