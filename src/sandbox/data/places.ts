/** Cities where the sample company has restaurants; positions in degrees, for searches by radius. */
export type Place = {
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly latitude: number;
  readonly longitude: number;
};

function place(city: string, state: string, postalCode: string, latitude: number, longitude: number): Place {
  return { city, state, postalCode, latitude, longitude };
}

export const places: readonly Place[] = [
  place('Austin', 'TX', '78701', 30.27, -97.74),
  place('El Paso', 'TX', '79901', 31.76, -106.48),
  place('Tulsa', 'OK', '74103', 36.15, -95.99),
  place('Ogden', 'UT', '84401', 41.22, -111.97),
  place('Boise', 'ID', '83702', 43.62, -116.2),
  place('Tucson', 'AZ', '85701', 32.22, -110.97),
  place('Portland', 'ME', '04101', 43.66, -70.26),
  place('Savannah', 'GA', '31401', 32.08, -81.09),
  place('Omaha', 'NE', '68102', 41.26, -95.93),
  place('Mobile', 'AL', '36602', 30.69, -88.04),
  place('Amarillo', 'TX', '79101', 35.21, -101.83),
  place('Wichita', 'KS', '67202', 37.69, -97.34),
  place('Spokane', 'WA', '99201', 47.66, -117.42),
  place('Fresno', 'CA', '93721', 36.74, -119.79),
  place('Knoxville', 'TN', '37902', 35.96, -83.92),
  place('Toledo', 'OH', '43604', 41.65, -83.54),
  place('Dayton', 'OH', '45402', 39.76, -84.19),
  place('Macon', 'GA', '31201', 32.84, -83.63),
  place('Reno', 'NV', '89501', 39.53, -119.81),
  place('Eugene', 'OR', '97401', 44.05, -123.09),
  place('Lubbock', 'TX', '79401', 33.58, -101.86),
  place('Laredo', 'TX', '78040', 27.51, -99.51),
  place('Shreveport', 'LA', '71101', 32.51, -93.75),
  place('Little Rock', 'AR', '72201', 34.75, -92.29),
  place('Des Moines', 'IA', '50309', 41.59, -93.62),
  place('Madison', 'WI', '53703', 43.07, -89.38),
  place('Duluth', 'MN', '55802', 46.79, -92.1),
  place('Fargo', 'ND', '58102', 46.88, -96.79),
  place('Billings', 'MT', '59101', 45.78, -108.5),
  place('Santa Fe', 'NM', '87501', 35.69, -105.94),
  place('Pueblo', 'CO', '81003', 38.25, -104.61),
  place('Provo', 'UT', '84601', 40.23, -111.66),
  place('Tacoma', 'WA', '98402', 47.25, -122.44),
  place('Erie', 'PA', '16501', 42.13, -80.09),
  place('Albany', 'NY', '12207', 42.65, -73.75),
  place('Worcester', 'MA', '01608', 42.26, -71.8),
  place('Hartford', 'CT', '06103', 41.76, -72.67),
  place('Norfolk', 'VA', '23510', 36.85, -76.29),
  place('Raleigh', 'NC', '27601', 35.78, -78.64),
  place('Biloxi', 'MS', '39530', 30.4, -88.89),
];

export const streets: readonly string[] = [
  'Main St',
  'Elm St',
  'Oak Ave',
  'Congress Ave',
  'Mesa St',
  'Washington Blvd',
  'Cedar Ln',
  '2nd St',
  'Lakeview Dr',
  'Martin Luther King Jr Blvd',
  'County Road 14',
  'Sunset Way',
  'Mission Rd',
  'Harrison Ave',
  'Pecan St',
  'Old Mill Rd',
  "O'Malley Ct",
  'Riverside Dr Apt 3B',
  'San Jacinto Blvd',
  'Piñon Trail',
];

/** Three-digit area codes of the United States; numbers 555-0100 to 555-0199 are fictional in each. */
export const areaCodes: readonly string[] = (
  '201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 ' +
  '253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 ' +
  '321 323 325 330 334 336 337 339 346 347 351 352 360 361 385 386 401 402 404 405 406 407 408 409 410 412 413 414 ' +
  '415 417 419 423 425 432 434 435 440 443 469 470 475 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 ' +
  '515 516 517 518 520 530 540 541 551 559 561 562 563 567 570 571 573 574 575 580 585 586 601 602 603 605 606 607 ' +
  '608 609 610 612 614 615 616 617 618 619 620 623 626 630 631 636 641 646 650 651 660 661 662 678 682 701 702 703 ' +
  '704 706 707 708 712 713 714 715 716 717 718 719 720 724 727 731 732 734 740 754 757 760 763 765 770 772 773 774 ' +
  '775 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 828 830 831 832 843 845 847 848 850 ' +
  '856 857 858 859 860 862 863 864 865 870 901 903 904 906 907 908 909 910 912 913 914 915 916 917 918 919 920 925 ' +
  '928 931 936 937 940 941 947 949 951 952 954 956 970 971 972 973 978 979 980 985 989'
).split(' ');
