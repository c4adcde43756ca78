ATTACH :path AS made;
