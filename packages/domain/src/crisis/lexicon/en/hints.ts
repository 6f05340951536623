/** Small signs that mean nothing alone. Rules add them up: several of different kinds, said of oneself, are a warning that no single phrase gives. */
export const HINTS: Readonly<Record<string, string>> = {
  'hint.means': `
    gun|pistol|revolver|shotgun|rifle|handgun|noose|rope|bleach|poison|razor|razors|blades|pills|tablets|sedatives
    sleeping pills|tablets|medication
    pistola|soga|escopeta|veneno|pastillas|cuchilla`,
  'hint.place': `
    cliff|bridge|roof|rooftop|ledge|tracks|overpass|balcony|railing|precipice|viaduct
    train|subway station|platform|tracks
    top floor
    puente|azotea|cornisa|vias|acantilado|balcon`,
  'hint.farewell': `
    my? note is _1 finished|written|ready|done
    the letters
    letters|letter|notes|note {to/for} my|everyone|mom|them|each|the
    sorry everyone|everybody|mom|mama|dad|guys
    i am sorry mom|everyone
    forgive me
    goodbye everyone|world|all|mom
    tell|told my|them|her|him _4 love|sorry
    {dog/cat/pets/pet} _2 {has a new/new family/new home/new owner}
    passwords are|is
    in _1 will
    funeral
    remember me
    take care of each|them|her|him|my
    my last words|message|post|text
    hugged|kissed|held _3 last time
    one last time|hug|look
    adios a todos
    perdon mama|papa|a`,
  'hint.final': `
    for good
    no way|turning|going|coming back
    at peace|last
    once and for all
    finally|be|soon free
    forever
    be gone
    {over/gone} soon
    not exist|suffer anymore
    stop hurting|suffering|existing
    no more pain|tomorrow|tomorrows|me
    {will/is going to/going to} all? be over
    final|permanent|only solution|way|exit|option
    {without me/after me/when i am gone/after i am gone}
    del todo
    para siempre
    no hay vuelta`,
  'hint.secret': `
    {nobody/noone} knows|suspects|will find|can stop|could stop
    not find|stop|save me
    before _4 {come home/comes home/gets home/get home/get back/gets back/wakes/wake up/find me}
    {while/when/once} _3 {are asleep/is asleep/at work/out of town/is away/are away/is gone/fall asleep}
    only for me
    just for me
    for myself only
    @nobody _2 {house/home}
    home alone
    made sure nobody|no
    solo para mi
    para mi`,
  'hint.do': `
    do it
    doing it
    end|ending|finish|finishing it|things|this
    go|going through with it
    use|using it on
    jump|jumping|leap
    pull the trigger
    let go
    step off
    hacerlo
    saltar`,
  'hint.decide': `
    i will
    am going to
    about to
    ready to|now
    have|has|had|already _1 chosen|decided|picked|planned|set|prepared
    i decided|picked|chose|planned|bought|got
    bought|ordered|found|loaded
    my plan|decision
    sooner or later
    promised myself
    voy a
    decidi|compre`,
  'hint.harmless': `
    photo|photos|picture|pictures|fireworks|movie|film|pizza|ticket|tickets|party|dinner|lunch|breakfast|concert|hike|hiking|walk|walking|boat|climbing|hunting|range|farm|farmer|doctor|pharmacy|prescription|headache|vet|wedding|picnic|jog|museum|exhibition|game|stage|karaoke|dance|homework|essay|spreadsheet|report|exam|interview|recipe|garden|vitamins|allergy|allergies|cold|trip|vacation|holiday|festival|commute|traffic|view|sunset|bike|bus|fishing|project|deadline|album|rehearsal|painting|shelf|laundry|groceries|gym|moving|move|flight|airport|visa|abroad|retirement|honeymoon|cruise|camp|camping|campsite|barbecue|stage|play|swim|swimming|hunt|hike|telescope|stars|selfie|drone|kayak|clays|bbq
    aeropuerto|mudanza|vuelo|jubilacion|asado|parrilla|mudo|mudamos|senderismo|campamento|visado
    foto|fotos|fiesta|cena|desayuno|pelicula|viaje|concierto|barco|medico|alergia|examen|informe|trabajo|paseo`,
};
