/**
 * Fields of meaning: words of both languages that do one job in a sentence, whatever their order. A field alone says nothing;
 * lexicon/recipes.ts says which fields standing close together are a sign. `@name` takes in a class of lexicon/classes.ts.
 */
export const FIELDS: Readonly<Record<string, string>> = {
  me: 'i me my myself mi mis yo conmigo am',
  intent: 'will gonna going voy intend intending vamos pienso',
  person: '@them him her them his their ex kid kids boy girl ella ellos el la vecino vecina exnovio @familia @cerca',
  perp: 'he she they @family @near him el ella @familia @cerca pareja tipo',
  // Taking too much.
  drug: '@pills @pastillas oxys percs amitriptyline sertraline propranolol fluoxetine citalopram quetiapine trazodone thinners warfarin blockers heart sleeping temazepam nitrazepam oxycontin vicodin hydrocodone methadone antipsychotics antihistamines digoxin potassium clonazepam rivotril alprazolam quetiapina insulina tafil capsulas raticida',
  plenty:
    '@lots thirty forty fifty sixty ninety hundred somenumber month months week weeks worth too everything leftover treinta cuarenta cincuenta sesenta toda todas todo todos entero entera frascos muchas demasiadas monton puno cajas caja',
  swallowed: '@took drank had dosed washed knocked overdid tome trague bebi tomado tragado meti tomo',
  routine:
    'morning breakfast dinner doctor prescribed prescription pharmacist pharmacy headache fever allergy allergies daily vet nurse refill shop charity photos pictures medico receta alergia fiebre desayuno farmacia gripe course antibiotics vitamins',
  // Falling.
  height:
    'ventana window piso pisos roof rooftop ledge sill windowsill balcony floors storey storeys floor bridge overpass flyover railing railings parapet cliff crossing tracks rails platform viaduct crane azotea puente cornisa balcon baranda barandilla vias anden acantilado andamio barandal',
  poised: 'legs feet edge over off dangling climbed sat standing perched stepping outside other borde piernas pies parado parada sentado sentada',
  leap: 'soltar soltarme jump jumping leap step stepping throw throwing drop saltar tirar tirarme saltare lanzarme lanzar tiro salto aventarme aventar',
  here: 'standing sat sitting perched climbed parked waiting up arriba parado parada sentado sentada estoy',
  brink: 'over edge dangling outside out wrong afuera borde colgando vacio beyond past',
  onset: 'gonna going will threatening wont now voy va ya waiting',
  fun: 'bungee parachute paracaidas pool piscina alberca photos photo fotos drinks bar friends amigos party fiesta view sunset swim dive diving trampoline asado boat selfie film movie pelicula serie tour climbing hike walk exam stats class games game news documentary concert festival herons',
  // Hanging, shooting, gas.
  cord: '@cord beam drop soga cuerda viga lazo cinturon hook knot nudo',
  fixing:
    'beam hook neck door tied knot tree branch barn rafter rafters attic garage measured measuring height arbol viga rama cuello nudo techo ate amarre banister',
  firearm: '@gun trigger barrel pistola escopeta revolver',
  aim: 'trigger pull pulling loaded mouth head temple lap bullet chin cargada cargado cabeza boca sien bala gatillo falda regazo uso use',
  fumes: 'gas engine exhaust charcoal stove oven hornillas estufa',
  sealed: 'windows ventanas window sealed hose towel towels tape taped cerre closed garage cerradas manguera rendijas',
  sport:
    'range hunting hunt game squad clay film movie map sniper level tournament match boat tent climbing climb scout camping dog luggage dishwasher technician tecnico cocina cook cooking cocinar swing columpio tendedero water nerf lessons',
  // Goodbyes and affairs.
  dear: 'kids kid boys girls son daughter mom dad wife husband brother sister everyone parents family coach friends hijos hija hijo nina nino mama papa familia hermano hermana todos nietos grandkids grandchildren',
  farewell:
    'letter letters note notes videos recorded insurance passwords will papers bye goodbye funeral hymns solicitor coffin cartas carta videos grabados grabe testamento papeles despedida seguro voicemail envelopes',
  hereafter: 'gone after why afterwards later someday without este falte muera despues vaya solicitor drawer hidden',
  festive:
    'birthday present christmas thanks santa school wedding teacher invitation invitations boda navidad regalo party moving move job trip retirement cover graduation fridge milk',
  // Harm to others.
  harm: 'stab kill burn burning shoot hurt strangle smash beat poison drown cut smother knife torch matar quemar apunalar disparar golpear ahorcar acuchillar matarlo matarla balear drowning stabbing killing push throw ahogue mate corte queme lastime ahogar ahorque cut jump salte mates',
  arson: 'petrol gasoline gasolina lighter matches cerillos acid acido molotov machete bat hammer axe knife gun pistol pistola rifle cuchillo',
  lair: 'porch driveway doorstep outside hallway stairwell porche afuera backpack locker rucksack waistband mochila',
  sure: 'pay dead done sorry regret inside burning burn learn wait waiting soon when comes entero salga llegue dentro adentro gets period',
  voy: 'voy',
  target:
    'house casa address home flat car kid guy bitch bastard ex boss teacher stepdad neighbour neighbor classmate boyfriend vecino jefe profesor exnovio exnovia suegro',
  // Being hurt.
  hurts:
    'hits hit slap slaps slapped throws threw punches punched kicks kicked chokes choked shuts locks locked starves broke breaks burns burned twisted twists bruised pulled drags dragged rompio pego pega golpeo golpea obliga obligo quemo pateo patea empujo jalo rompe fractured whips',
  flesh:
    'nose arm face head rib ribs jaw neck wrist hair eye eyes cheek lip teeth tooth stairs nariz brazo cara costilla cabeza ojo labio cuello diente pelo cellar basement cupboard sotano cosas slap belt finger',
  kept: 'feed money sister friends phone see leave work eat cellar salir comer dinero',
  innocent:
    'ball goal joke lol game pillow birthday gripe laugh laughing dentist tennis football rugby toddler baby film movie episode tattoo song boss level back heart balon partido haircut surgeon surgery gym boxing karate sparring accident knackered',
  // Losing touch with what is real.
  entity:
    'voices voice angel angels god demon demons devil satan jesus radio tv vent vents walls mirror voces voz dios demonio diablo angel televisor tele espejo spirit spirits lucifer',
  orders:
    'says say said tell tells telling told orders ordered commands commanded repeat repeats wants want must have repiten dicen dice ordena ordenan manda mandan pide piden grita gritan screaming whispering',
  scripture:
    'abraham passage bible sermon church verse audiobook actor actors cast song film novel game dubbing podcast customer show series opera choir netflix character',
  // Hurting oneself.
  tool: 'blade blades razor lighter cigarette compass sharpener scissors bite biting scratching cuter cutter cuchilla navaja encendedor cigarro unas tijeras lines rayas cuts cortes carving carved',
  limb: 'arm arms hip hips thigh thighs leg legs wrist wrists skin stomach forearm shoulder brazo brazos piernas muslo muslos muneca munecas piel barriga ankle ankles',
  relief:
    'again calm calmed calmer only until bleed bled purple blood otra hasta numb helps relief quiet punish deserve better sangre calma alivio shuts raw cope feel vez',
  accident:
    'cooking shaving accident onions kitchen gym tattoo doctor shave shaved waxing cebolla cocina afeitarme depilarme wax mosquito rash eczema cat dog training haircut itch sunburn',
  // Food, drink and drugs.
  retch: 'chuck chucking puke puking vomit vomiting purge purging throw throwing sick spew vomito vomitar devuelvo boke yak heave',
  meal: 'lunch dinner food meal meals breakfast comida cena almuerzo eat eaten ate comer como cake binge',
  secret: 'nobody noone toilets toilet shower secret hide quietly every always bathroom bano nadie escondidas siempre tap fingers dedos purpose',
  meagre:
    'under only just apple lettuce calories kcal solo manzana lechuga calorias nothing skipping skip cucumber crackers black broth 500 600 700 800 300 400',
  image: 'whale fat mirror huge thin skinny enorme gorda gordo espejo ugly bones size weight flaca disgusting heavier thinner pig vaca ballena',
  illness: 'bug flu hungover hangover virus pregnant pregnancy prawns party baby drunk motion embarazo resaca gripe seafood norovirus dog cat',
  liquor:
    'scotch vodka whisky whiskey gin rum wine bourbon bottle bottles brandy tequila booze cider lager ron mezcal aguardiente cerveza vino botella cans',
  need: 'unless without every need until cannot morning wake shakes sin cada necesito hasta',
  dull: 'sleep cope function forget numb night nights get dormir olvidar noche noches work day',
  collapsed:
    'floppy limp unconscious blue grey gray faint breathing unresponsive fitting seizing slumped cold collapsed convulsing inconsciente morado morada azul convulsionando desmayo desmayada desmayado dizzy eyes gurgling',
  intake:
    'oxys percs pills tablets xanax fent fentanyl heroin ketamine mdma molly coke gear smack pastillas coca heroina drugs thinners insulin insulina oxy methadone dose line lines ghb',
  excess:
    'too many mistake double mixed overdose wrong much bad accident accidentally weeks snorted injected demasiado demasiadas muchas mezclo mezcle equivoque',
};
