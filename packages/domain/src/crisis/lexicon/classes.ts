import type { Classes } from '../detector/phrase.ts';

/** Word classes that phrases name with `@`. A class may name another. */
export const CLASSES: Classes = {
  reflex: 'myself|himself|herself|themselves|themself|yourself|yourselves',
  own: 'my|his|her|their|your',
  be: 'am|is|are|was|were|be|been',
  pills:
    'pills|pill|tablets|tablet|meds|medication|medications|medicine|xanax|oxy|oxycodone|tylenol|paracetamol|ibuprofen|antidepressants|benzos|opioids|painkillers|insulin|valium|ambien|aspirin|melatonin|capsules|prescription|tylenols|advil|lithium|morphine|codeine|fentanyl|sedatives|stash|seroquel|lorazepam|diazepam|zopiclone|tramadol|gabapentin|benadryl|drugs',
  lots: 'all|every|whole|entire|full|bunch|lots|loads|load|ton|tons|handful|handfuls|fistful|bottle|bottles|packet|packets|box|boxes|pack|packs|strip|strips|many|dozens|dozen|enough|rest|hundred|thirty|forty|twenty|fifty|sixty|10|12|15|20|25|30|35|40|42|50|60|80|90|100|120',
  weapon:
    'hammer|axe|bat|crossbow|gun|pistol|rifle|shotgun|revolver|handgun|knife|razor|razors|blade|blades|rope|noose|machete|bleach|poison|ammo|bullets',
  height:
    'multistorey|skyscraper|highrise|dam|pier|crane|bridge|roof|rooftop|ledge|cliff|balcony|building|overpass|tower|garage|window|railing|viaduct|platform',
  family:
    'mom|mother|dad|father|stepdad|stepfather|stepmom|stepmother|sister|brother|uncle|aunt|cousin|son|daughter|grandpa|grandfather|grandma|grandmother|parents|kids|kid|children|child|baby|husband|wife|family|roommate|nephew|niece|twin',
  nobody: 'nobody|noone',
  near: 'friend|friends|boyfriend|girlfriend|partner|ex|fiance|boss|coworker|colleague|teacher|coach|classmate|neighbor|neighbour|neighbors|neighbours|roommate|manager|landlord|student|patient|priest|pastor|crush|buddy|bestie|bully|flatmate|housemate|bloke|lad|neighbor|stepson|stepdaughter',
  perp: 'he|she|they|@family|@near|man|woman|guy|guys|men|someone|somebody',
  them: 'him|her|them|everyone|everybody|someone|somebody|people|anyone|others|@family|@near|kids|classmates|students|cops|guy|bastard|bitch|man|woman|guys|men',
  gun: 'gun|pistol|rifle|shotgun|revolver|handgun|glock',
  cord: 'cord|belt|scarf|sheet|rope|noose|cable|tie|dressing|leash|strap',
  took: 'took|taken|swallowed|downed|necked|popped|ingested|gulped|chugged|eaten',
  hurts:
    'twists|twisted|pulls|pulled|breaks|broke|burns|burned|grabs|grabbed|squeezes|squeezed|yanks|yanked|bends|bent|crushes|slams|slammed|smashes|smashed|punches|slaps|kicks',
  name: 'jake|marcus|john|mike|david|tyler|brian|kevin|ryan|josh|sarah|emma|jason|chris|james|alex|daniel',
  trivial:
    'eat|eating|watch|wear|listen|see|do|use|take|attend|talk|date|work|sit|drink|read|pay|miss|lose|root|support|admit|give|share|clean|touch|drive|play|run|study|cook|call|ask|buy|sing|dance|hear|join|speak|kiss|marry|download',
  cuerdas: 'cuerda|soga|arbol|puente|pastillas|tren|viga|pistola|metodo',
  nombre: 'juan|pedro|luis|carlos|ana|maria|diego|jorge',
  taking: 'taking|swallowing|downing|necking|popping|gulping',
  num: '@kilos|somenumber|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta',
  fuego: 'pistola|escopeta|rifle|revolver|arma',
  death: 'die|dead|death|dying',
  kilos: '1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|18|20|21|25|30|35|40|42|50|60|80|90|100|120|few|some|many|couple|hundred',
  pastillas:
    'pastillas|pastilla|pildoras|medicamentos|medicacion|medicinas|somniferos|tranquilizantes|antidepresivos|comprimidos|tabletas|frasco|bote|blister|orfidales|ibuprofenos|paracetamoles|benzos',
  arma: 'pistola|arma|cuchillo|navaja|cuchilla|cuchillas|soga|cuerda|escopeta|rifle|revolver|veneno|lejia|cutter|bisturi',
  altura: 'puente|azotea|tejado|balcon|edificio|ventana|acantilado|cornisa|terraza|barranco|viaducto|vias|piso',
  familia:
    'madre|padre|mama|papa|hermana|hermano|tio|tia|primo|prima|hijo|hija|hijos|abuelo|abuela|padrastro|madrastra|marido|esposo|esposa|mujer|padres|sobrino|sobrina',
  cerca: 'amigo|amiga|novio|novia|pareja|ex|jefe|jefa|profesor|profesora|entrenador|companero|companera|vecino|vecina|vecinos|alumno|alumna|expareja',
  quien: '@familia|@cerca|el|ella|hombre|alguien|tipo|chico|chica|gente',
};
