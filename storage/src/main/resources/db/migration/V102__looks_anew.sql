-- What names look like, and so whose can be mistaken for another's, is worked out anew: pictures at the ends of a name are left out of it now.
UPDATE person SET local_look = NULL;
